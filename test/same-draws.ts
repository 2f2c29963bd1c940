/** What fast-check draws is the same in every run of the tests, alone or together. */
import fc from 'fast-check';

fc.configureGlobal({ seed: 1 });
