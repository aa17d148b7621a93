import type { WorkRequest } from './works';

/** Properties of inputs whose values are large, and the same in many requests. */
const sharedProperties = ['topology', 'graph', 'before', 'after'];

/** Values that a worker keeps: a page asks about two networks at most, and edits one. */
const mostKept = 4;

/** The values that a worker has been given. */
export class SharedValues {
  private readonly keys = new Map<object, number>();
  private last = 0;

  /**
   * The input without its large values, the keys of those, and the messages that a worker has to get before.
   */
  take<Input extends object>(
    input: Input,
  ): {
    readonly messages: readonly WorkRequest[];
    readonly input: Partial<Input>;
    readonly shared: Readonly<Record<string, number>>;
  } {
    const messages: WorkRequest[] = [];
    const rest: [string, unknown][] = [];
    const shared: [string, number][] = [];
    for (const [name, value] of Object.entries(input)) {
      if (sharedProperties.includes(name) && isObject(value)) {
        shared.push([name, this.keyOf(value, messages)]);
      } else rest.push([name, value]);
    }
    return {
      messages,
      input: Object.fromEntries(rest) as Partial<Input>,
      shared: Object.fromEntries(shared),
    };
  }

  private keyOf(value: object, messages: WorkRequest[]): number {
    const known = this.keys.get(value);
    if (known !== undefined) return known;
    if (this.keys.size >= mostKept) {
      for (const [oldest, key] of this.keys) {
        this.keys.delete(oldest);
        messages.push({ type: 'forget', key });
        break;
      }
    }
    this.last += 1;
    this.keys.set(value, this.last);
    messages.push({ type: 'share', key: this.last, value });
    return this.last;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
