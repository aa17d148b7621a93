import { describeKinds } from './__testUtils__/describe-kinds';

describeKinds(0, 3);
