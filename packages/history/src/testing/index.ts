export { historyContract, AdjustableClock, type HistoryHarness } from './contract/index.js';
export { doNothingHistory } from './do-nothing.js';
export { ANY, exact, EXISTS, NONE, ORG, OTHER_ORG, RequestMaker, type RequestWish } from './requests.js';
export { seededRandom, type Random } from './simulation/random.js';
