import { expectNotReady, expectRefusedByName } from './expectations.fixture.js';
import { describeOutages } from './outages.fixture.js';

describeOutages('mongo', 'requests are refused by name and in time', (outage) => {
  expectRefusedByName(outage);
  expectNotReady(outage);
});
