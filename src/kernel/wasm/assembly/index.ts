// What the compiled module offers. Memory is the caller's: nothing here allocates or keeps state.
export { update, updateScratch } from './update';
export { panel, triangle } from './elimination';
export { sparse } from './sparse';
export { spread, spreadScratch } from './spread';
export { rowsAddTransposed, rowsTimes } from './rows';
export { restock } from './restock';
