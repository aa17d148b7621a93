import { HclError } from './tokens';

/**
 * The result of a function that goes down into what somebody wrote.
 *
 * @throws HclError where that is nested more deeply than the stack reaches, or larger than a text or list can be
 */
export function guarded<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof RangeError) {
      throw new HclError('It is nested too deeply, or too large');
    }
    throw error;
  }
}
