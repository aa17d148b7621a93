import { describeParity } from './__testUtils__/describe-parity';

describeParity(1, 3);
