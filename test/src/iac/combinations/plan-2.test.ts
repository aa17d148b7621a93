import { describePlans } from '../__testUtils__/plan-combinations';

jest.setTimeout(900_000);

// Half of the patterns; the other half is in the file beside, so that two run at a time.
describePlans(1, 2);
