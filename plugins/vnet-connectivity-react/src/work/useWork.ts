import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { pageClient } from './client';
import type { WorkClient } from './client';
import type { WorkInput, WorkKind, WorkResult } from './works';

/**
 * The previous value, as long as the new one has the same properties: an object literal is a new object at every
 * render.
 */
export function useStable<T extends object | undefined>(value: T): T {
  const stable = useRef(value);
  if (!hasSameProperties(stable.current, value)) stable.current = value;
  return stable.current;
}

function hasSameProperties(
  a: object | undefined,
  b: object | undefined,
): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  const [x, y] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return (
    x.size === y.size &&
    [...x].every(([key, value]) => y.has(key) && isSameValue(value, y.get(key)))
  );
}

/** Lists of names are the same if their names are. */
function isSameValue(a: unknown, b: unknown): boolean {
  return (
    Object.is(a, b) ||
    (Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((each, index) => Object.is(each, b[index])))
  );
}

/** The client that does the work of the components inside; by default a worker of the page. */
export const WorkContext = createContext<WorkClient>(pageClient);

/** The progress and result of some work. @public */
export interface Work<Result> {
  /** `idle`: there is nothing to work on. */
  readonly state: 'idle' | 'working' | 'done' | 'failed' | 'cancelled';
  /** 0 to 1. */
  readonly progress: number;
  /** The last result; unless `state` is `done`, that of an input before, where there was one. */
  readonly result?: Result;
  /** The reason for which it failed. */
  readonly message?: string;
  readonly cancel: () => void;
  /** Begins again. */
  readonly restart: () => void;
}

interface Status<Kind extends WorkKind> {
  /** The input that the status belongs to. */
  readonly input?: WorkInput<Kind>;
  readonly run: number;
  readonly state: Work<unknown>['state'];
  readonly progress: number;
  readonly result?: WorkResult<Kind>;
  readonly message?: string;
}

/**
 * Does long work beside the page. A new input cancels the work on the one before; inputs with the same properties are the
 * same.
 *
 * @param input - undefined: there is nothing to do
 * @public
 */
export function useWork<Kind extends WorkKind>(
  kind: Kind,
  input: WorkInput<Kind> | undefined,
): Work<WorkResult<Kind>> {
  const client = useContext(WorkContext);
  const wanted = useStable(input);
  const [run, setRun] = useState(0);
  const [status, setStatus] = useState<Status<Kind>>({
    run,
    state: 'idle',
    progress: 0,
  });
  const stop = useRef<() => void>();

  useEffect(() => {
    if (wanted === undefined) return undefined;
    const update = (next: Partial<Status<Kind>>) =>
      setStatus(({ result }) => ({
        input: wanted,
        run,
        state: 'working',
        progress: 0,
        ...(result === undefined ? {} : { result }),
        ...next,
      }));
    let percent = 0;
    const cancel = client.start(kind, wanted, {
      // At most once for each percent.
      onProgress: progress => {
        const reached = Math.floor(progress * 100);
        if (reached > percent) {
          percent = reached;
          update({ progress });
        }
      },
      onDone: result => update({ state: 'done', progress: 1, result }),
      onFailed: message => update({ state: 'failed', message }),
    });
    stop.current = () => {
      cancel();
      update({ state: 'cancelled' });
    };
    return cancel;
  }, [client, kind, wanted, run]);

  const cancel = useCallback(() => stop.current?.(), []);
  const restart = useCallback(() => setRun(number => number + 1), []);
  const { result, message } = status;
  const isOfInput = status.input === wanted && status.run === run;
  const begun = wanted === undefined ? 'idle' : 'working';
  return {
    state: isOfInput && wanted ? status.state : begun,
    progress: isOfInput ? status.progress : 0,
    ...(result === undefined ? {} : { result }),
    ...(isOfInput && message !== undefined ? { message } : {}),
    cancel,
    restart,
  };
}
