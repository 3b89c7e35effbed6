export type { StageSample } from './stage-contract/sample.js';
export { stageContract } from './stage-contract.js';
export { storeContract } from './store-contract.js';
