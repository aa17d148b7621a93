import { describeParity } from './__testUtils__/describe-parity';

describeParity(2, 3);
