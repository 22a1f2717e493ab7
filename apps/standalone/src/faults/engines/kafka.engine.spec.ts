import { expectDegraded, expectServed } from './expectations.fixture.js';
import { describeOutages } from './outages.fixture.js';

describeOutages('kafka', 'reads and writes go on, and health says what is late', (outage) => {
  expectServed(outage);
  expectDegraded(outage, ['kafka', 'relay']);
});
