import { expectDegraded, expectServed } from './expectations.fixture.js';
import { describeOutages } from './outages.fixture.js';

/** It keeps nothing on the disk: one that was killed comes back empty. */
describeOutages('redis', 'reads and writes go on, and health says what is away', (outage) => {
  expectServed(outage);
  expectDegraded(outage, ['redis']);
});
