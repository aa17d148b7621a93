import { describeCombinations } from './__testUtils__/describe-combinations';

jest.setTimeout(900_000);

// Half of the patterns; the other half is in the file beside, so that two run at a time.
describeCombinations(1, 2);
