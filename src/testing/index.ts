export { type StageSample, stageContract } from './stage-contract.js';
export { storeContract } from './store-contract.js';
