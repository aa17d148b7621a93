import { describeKinds } from './__testUtils__/describe-kinds';

describeKinds(2, 3);
