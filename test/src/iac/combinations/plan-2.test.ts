import { planCombinations } from '../__testUtils__/plan-combinations';

jest.setTimeout(900_000);

planCombinations(1, 2);
