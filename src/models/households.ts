// What households consume as their labour income changes (Pichler et al. 2022; after Muellbauer's consumption function).
import type { PblInput } from './pbl-input.ts';

/** Below this share of its first income a household counts as having it, so that the logarithm stays finite [P]. */
const LEAST_INCOME = 1e-9;

/** Households remember yesterday's consumption. */
export interface Households {
  /**
   * Writes what every column of final demand asks for today (n x F) into `wanted`.
   * c~ = exp(rho ln c~_(-1) + (1 - rho)/2 (ln(m l~) + ln(m l~^p))): l~ is labour income with benefits
   * b (sum l0 - sum l), l~^p = sum l0 is permanent income, m = sum c0 / sum l0. Lost demand takes the share
   * Delta s of its weight from c~; what is not saved is spent on the other goods. The loss acts on the level of the day
   * alone, not on what the next day starts from [P].
   */
  consume(labour: Float64Array, kept: Float64Array, wanted: Float64Array): void;
}

/** The households of an economy as the first H columns of final demand. */
export function households({
  table,
  labour: l0,
  households: count,
  householdOf,
  parameters,
}: PblInput): Households {
  const { final: f0, finals } = table;
  const n = table.sectors.length;
  const { rho, benefits, saved } = parameters;
  if (count > finals) throw new RangeError(`${count} households, but ${finals} columns of final demand.`);
  if (l0.length !== n || householdOf.length !== n)
    throw new RangeError(`Labour must be given for ${n} sectors.`);
  const spent = new Float64Array(count);
  const earned = new Float64Array(count);
  for (let j = 0; j < n; j++) {
    for (let h = 0; h < count; h++) spent[h]! += f0[j * finals + h]!;
    if (householdOf[j]! >= 0) earned[householdOf[j]!]! += l0[j]!;
  }
  /** ln(c~ / sum c0), so that a household at its start stays there exactly. */
  const log = new Float64Array(count);
  const income = new Float64Array(count);
  return {
    consume(labour, kept, wanted) {
      income.fill(0);
      for (let i = 0; i < n; i++) if (householdOf[i]! >= 0) income[householdOf[i]!]! += labour[i]!;
      for (let c = 0; c < wanted.length; c++) wanted[c] = f0[c]! * kept[c]!;
      for (let h = 0; h < count; h++) {
        if (earned[h]! > 0) {
          const held = (income[h]! + benefits * (earned[h]! - income[h]!)) / earned[h]!;
          log[h] = rho * log[h]! + 0.5 * (1 - rho) * Math.log(Math.max(held, LEAST_INCOME));
        }
        let left = 0;
        for (let j = 0; j < n; j++) left += wanted[j * finals + h]!;
        if (!(left > 0) || !(spent[h]! > 0)) continue;
        const lost = 1 - left / spent[h]!;
        // Without a loss left / spent is 1 exactly, and the level is c~ itself.
        const level = Math.exp(log[h]!) * (1 - saved * lost) * (spent[h]! / left);
        for (let j = 0; j < n; j++) wanted[j * finals + h]! *= level;
      }
    },
  };
}
