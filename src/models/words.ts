// What the models refuse, in words.
import { catalogue } from '../contract/message.ts';

export const modelWords = catalogue('models', {
  noFlow: {
    en: 'Nothing flows from {suppliers} to {buyers} in this table, so there is nothing to withhold. Name suppliers and buyers that trade.',
    ja: 'この表では {suppliers} から {buyers} への取引がなく、止めるものがありません。取引のある供給者と購入者を指定してください。',
  },
  lossAboveCapital: {
    en: '{sector} would lose {loss} of capital but has {capital}. Make the loss smaller or spread it over more sectors.',
    ja: '{sector} の資本損失 {loss} は、その資本 {capital} を超えます。損失を小さくするか、より多くの部門に分けてください。',
  },
  unsteadyOrders: {
    en: 'A time to restore stocks of {days} days makes orders swing without end. Use {least} days or more.',
    ja: '在庫回復日数 {days} 日では発注が際限なく振動します。{least} 日以上にしてください。',
  },
});
