import { describeKinds } from './__testUtils__/describe-kinds';

describeKinds(1, 3);
