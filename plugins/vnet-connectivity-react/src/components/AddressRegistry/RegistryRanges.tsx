import { useApiHolder } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  AddressedNetwork,
  AddressedSection,
  NetworkForm,
  RangeRequest,
  RefusedRange,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  asText,
  parseAddressAnswer,
  rangeRequestsOfForm,
  withOtherRange,
  withRangesInForm,
} from 'backstage-plugin-vnet-connectivity-common';
import { useEffect, useMemo, useRef, useState } from 'react';
import { addressRegistryApiRef } from '../../address-registry/address-registry-api';
import { useAddressRegistryTexts } from '../../texts/address-registry';

/** A change of the networks of a section, whatever else they have. */
type NetworksChange = <T extends AddressedNetwork>(
  networks: Readonly<Record<string, T>>,
) => Readonly<Record<string, T>>;

/** Props of {@link RegistryRanges}. */
export interface RegistryRangesProps {
  readonly form: NetworkForm;
  readonly section: AddressedSection;
  readonly onChange: (change: NetworksChange) => void;
}

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    margin: theme.spacing(1, 0),
  },
  help: { flex: '1 1 240px' },
  wide: { flex: '1 0 100%', margin: 0, overflowWrap: 'anywhere' },
}));

/** Milliseconds after the last change before the registry is asked about ranges that somebody has written. */
const pause = 600;

/** Asks the registry of addresses for the networks of a section: who has what they state, and which ranges are free. */
export function RegistryRanges({
  form,
  section,
  onChange,
}: RegistryRangesProps) {
  const t = useAddressRegistryTexts();
  const classes = useStyles();
  const api = useApiHolder().get(addressRegistryApiRef);
  const requests = useMemo(
    () => rangeRequestsOfForm(form, section),
    [form, section],
  );
  const written = JSON.stringify(
    requests.filter(({ prefix }) => prefix !== undefined),
  );
  const name =
    asText((form.metadata as { name?: unknown } | undefined)?.name) ||
    'unnamed';
  // The answer comes later, and the form may have changed by then.
  const latest = useRef(onChange);
  latest.current = onChange;
  const reservation = useRef<string>();
  const [isAsking, setIsAsking] = useState(false);
  const [refused, setRefused] = useState<readonly RefusedRange[]>([]);
  const [status, setStatus] = useState('');

  const proposal = (ranges: readonly RangeRequest[]) => ({
    network: name,
    entityRef: `system:default/${name}`,
    ranges,
  });
  const failed = (problem: unknown) =>
    setStatus(
      t('registry.failed', {
        problem: String((problem as Error)?.message ?? problem),
      }),
    );

  const check = useRef<(isCurrent: () => boolean) => Promise<void>>();
  check.current = async isCurrent => {
    try {
      const ranges: RangeRequest[] = JSON.parse(written);
      const answer = await api?.check(proposal(ranges));
      if (!isCurrent()) return;
      const read = parseAddressAnswer(answer);
      if (!read) failed(t('registry.unknown'));
      else setRefused('refused' in read ? read.refused : []);
    } catch (problem) {
      if (isCurrent()) failed(problem);
    }
  };
  useEffect(() => {
    let isCurrent = true;
    setRefused([]);
    if (written === '[]') return undefined;
    const timer = setTimeout(() => check.current?.(() => isCurrent), pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [written, name]);

  const allocate = async () => {
    setIsAsking(true);
    setStatus(t('registry.asking'));
    try {
      reservation.current ??= newId();
      const answer = parseAddressAnswer(
        await api?.propose(reservation.current, proposal(requests)),
      );
      if (!answer) failed(t('registry.unknown'));
      else if ('refused' in answer) {
        setRefused(answer.refused);
        setStatus('');
      } else {
        setRefused([]);
        latest.current(networks =>
          withRangesInForm(networks, section, answer.assigned),
        );
        setStatus(
          t('registry.reserved', {
            count: answer.assigned.length,
            time: new Date(answer.expiresAt ?? Date.now()),
            formatParams: { time: { dateStyle: 'medium', timeStyle: 'short' } },
          }),
        );
      }
    } catch (problem) {
      failed(problem);
    } finally {
      setIsAsking(false);
    }
  };
  const use = (each: RefusedRange) =>
    latest.current(networks => withOtherRange(networks, each));

  return (
    <div className={classes.root}>
      <Button
        size="small"
        variant="outlined"
        disabled={
          isAsking || requests.every(({ prefix }) => prefix !== undefined)
        }
        onClick={allocate}
      >
        {t('registry.allocate')}
      </Button>
      <Typography
        className={classes.help}
        variant="caption"
        color="textSecondary"
      >
        {t('registry.help')}
      </Typography>
      <Typography className={classes.wide} variant="body2" role="status">
        {status}
      </Typography>
      {refused.length > 0 && (
        <ul className={classes.wide} aria-label={t('registry.taken')}>
          {refused.map(each => (
            <li key={`${each.key} ${each.prefix ?? ''}`}>
              <Typography variant="body2" color="error" component="span">
                {each.key.split('.')[1]}: {each.message}
              </Typography>{' '}
              {each.free !== undefined && each.prefix !== undefined && (
                <Button size="small" onClick={() => use(each)}>
                  {t('registry.use', { range: each.free })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** An id that nobody else has; `randomUUID` is for pages with a certificate only. */
function newId(): string {
  return `form-${[...crypto.getRandomValues(new Uint8Array(16))]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('')}`;
}
