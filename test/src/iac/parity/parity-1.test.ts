import { describeParity } from './__testUtils__/describe-parity';

describeParity(0, 3);
