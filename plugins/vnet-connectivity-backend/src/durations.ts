import type { readDurationFromConfig } from '@backstage/config';

/** A length of time as the configuration states it. */
export type Duration = ReturnType<typeof readDurationFromConfig>;

export function milliseconds({
  weeks = 0,
  days = 0,
  hours = 0,
  minutes = 0,
  seconds = 0,
  milliseconds: rest = 0,
}: Duration): number {
  return (
    ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 +
    rest
  );
}
