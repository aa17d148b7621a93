import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type {
  DesignOptions,
  Finding,
  NetworkForm,
  Topology,
} from 'backstage-plugin-vnet-connectivity-common';
import { useTexts } from '../../texts/components';

/** Props of each part of the section. */
export interface PartProps {
  readonly form: NetworkForm;
  readonly options: DesignOptions;
  readonly value: Readonly<Record<string, unknown>>;
  readonly topology: Topology;
  readonly findings: readonly Finding[];
  /** Writes settings of a section; undefined removes one. */
  readonly onChange: (
    section: 'vpn' | 'expressRoute' | 'virtualHub',
    changed: Readonly<Record<string, unknown>>,
  ) => void;
}

export const usePartStyles = makeStyles(theme => ({
  part: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
  numbers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: theme.spacing(2),
    maxWidth: 560,
  },
}));

const hoursPerMonth = 730;

interface CostProps {
  /** Absent where no price is known. */
  readonly hourlyUsd: number | undefined;
  readonly count: number;
  readonly source: { readonly title: string; readonly date: string };
}

/** Price of the gateways in a month; nothing where none is known. */
export function Cost({ hourlyUsd, count, source }: CostProps) {
  const t = useTexts();
  if (hourlyUsd === undefined) return null;
  return (
    <Typography variant="body2" color="textSecondary">
      {t('gateways.cost', {
        count,
        monthly: Math.round(hourlyUsd * hoursPerMonth * count),
      })}{' '}
      {t('gateways.costSource', source)}
    </Typography>
  );
}

/** Keys of the first six regions. */
export function regionNames(keys: readonly string[]): string {
  return keys.length > 6
    ? `${keys.slice(0, 6).join(', ')}, …`
    : keys.join(', ');
}
