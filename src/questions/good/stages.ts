// The stages of a material, from the mine to the finished product, and what they are called.
import type { Message } from '../../contract/message.ts';
import { goodWords } from './words.ts';

const { say } = goodWords;

const inOrder: readonly (readonly [string, () => Message])[] = [
  ['mine', say.mine],
  ['ore', say.ore],
  ['concentrate', say.concentrate],
  ['crop', say.crop],
  ['fuel', say.fuel],
  ['refinery', say.refinery],
  ['smelter', say.smelter],
  ['plant', say.plant],
  ['intermediate', say.intermediate],
  ['chemical', say.chemical],
  ['metal', say.metal],
  ['scrap', say.scrap],
  ['material', say.material],
  ['component', say.component],
  ['equipment', say.equipment],
  ['product', say.productStage],
  ['service', say.service],
];

/** Where a stage stands on the way from the mine to the product; stages not listed stand last. */
export function stageRank(stage: string): number {
  const at = inOrder.findIndex(([name]) => name === stage);
  return at < 0 ? inOrder.length : at;
}

/** A stage in both languages; one that is not listed keeps its own word. */
export function stageCells(stage: string): { readonly stage: string; readonly stageJa: string } {
  const id = inOrder.find(([name]) => name === stage)?.[1]().id;
  const text = id === undefined ? undefined : goodWords.texts[id];
  return { stage: text?.en ?? stage, stageJa: text?.ja ?? stage };
}

/** A word of the catalogue in both languages, for columns that hold one word per language. */
export function both(message: Message): { readonly en: string; readonly ja: string } {
  const text = goodWords.texts[message.id];
  if (!text) throw new Error(`no text for ${message.id}`);
  return { en: text.en, ja: text.ja };
}
