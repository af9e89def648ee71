// What a concentration index lacks, gathered: controls, published shares, and the lists a good belongs to.
export { controlsOn, loadControls, standingOn } from './controls.ts';
export { loadEvents } from './events.ts';
export { loadFields } from './fields.ts';
export { loadMarketShares } from './market-shares.ts';
