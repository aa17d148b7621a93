import { makeStyles } from '@material-ui/core/styles';
import type {
  Figures,
  LimitUse,
} from 'backstage-plugin-vnet-connectivity-common';
import type { ReactNode } from 'react';
import { useState } from 'react';
import Button from '@material-ui/core/Button';
import type { TranslateResults } from '../../texts/results';
import { useResultTexts } from '../../texts/results';
import { formatNumber } from '../FigureDetails/formatFigureValue';
import { SourceList } from '../SourceList';
import type { NameOf } from '../TopologyDiagram/element-names';
import type { FigureKey } from './figureColumns';

const useStyles = makeStyles(theme => ({
  table: {
    ...theme.typography.body2,
    width: '100%',
    borderCollapse: 'collapse',
    overflowWrap: 'anywhere',
    '& caption': {
      ...theme.typography.subtitle2,
      textAlign: 'left',
      paddingBottom: theme.spacing(0.5),
    },
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      fontWeight: 'inherit',
      padding: theme.spacing(0.5, 1, 0.5, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
  },
  small: {
    ...theme.typography.caption,
    display: 'block',
    color: theme.palette.text.secondary,
    '& ul': { fontSize: 'inherit' },
  },
}));

interface Part {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly detail?: ReactNode;
}

/** Number of parts that are shown at once. */
const firstShown = 12;

function PartsTable({
  caption,
  parts,
}: {
  readonly caption: string;
  readonly parts: readonly Part[];
}) {
  const t = useResultTexts();
  const classes = useStyles();
  const [all, setAll] = useState(false);
  if (parts.length === 0) return null;
  const shown = all ? parts : parts.slice(0, firstShown);
  return (
    <>
      <table className={classes.table}>
        <caption>{caption}</caption>
        <tbody>
          {shown.map(({ key, name, value, detail }) => (
            <tr key={key}>
              <th scope="row">
                {name}
                {detail && <span className={classes.small}>{detail}</span>}
              </th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < parts.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('comparison.showAll', { count: parts.length })}
        </Button>
      )}
    </>
  );
}

interface FigurePartsProps {
  readonly figures: Figures;
  readonly of: FigureKey;
  /** Name of a region by its key. */
  readonly regionName: (key: string) => string;
  /** Name of an element of the option by its id. */
  readonly nameOf: NameOf;
}

/** The parts of a figure: every pair of regions, every line of the bill and so on; nothing where it has no parts. */
export function FigureParts({
  figures,
  of,
  regionName,
  nameOf,
}: FigurePartsProps) {
  const t = useResultTexts();
  const parts = partsOf(t, figures, of, regionName, nameOf);
  return parts && parts.length > 0 ? (
    <PartsTable caption={t('comparison.parts')} parts={parts} />
  ) : null;
}

function latencyText(
  t: TranslateResults,
  value: number | null,
  reachable: boolean,
): string {
  if (!reachable) return t('comparison.notReachable');
  return value === null
    ? t('comparison.notKnown')
    : `${formatNumber(value)} ms`;
}

function usd(t: TranslateResults, value: number | null): string {
  return value === null
    ? t('comparison.noPrice')
    : t('comparison.usd', { value: formatNumber(value) });
}

function partsOf(
  t: TranslateResults,
  figures: Figures,
  of: FigureKey,
  regionName: (key: string) => string,
  nameOf: NameOf,
): Part[] | undefined {
  switch (of) {
    case 'latency':
      return [...figures.latency.pairs]
        .sort((a, b) => Number(b.value) - Number(a.value))
        .map(({ regions: [a, b], value, reachable, estimate, formula }) => ({
          key: `${a}/${b}`,
          name: `${regionName(a)} – ${regionName(b)}`,
          value: `${estimate ? '≈ ' : ''}${latencyText(t, value, reachable)}`,
          detail: formula,
        }));
    case 'onPremisesLatency':
      return figures.onPremisesLatency?.regions.map(
        ({ region, value, reachable, formula }) => ({
          key: region,
          name: regionName(region),
          value: latencyText(t, value, reachable),
          detail: formula,
        }),
      );
    case 'bandwidth':
    case 'onPremisesBandwidth':
      return bottleneckOf(t, figures[of]);
    case 'monthlyCost':
      return figures.monthlyCost.lines.map(line => ({
        key: line.what,
        name: line.what,
        value: usd(t, line.usd),
        detail: (
          <>
            {line.formula}
            <SourceList sources={line.sources} />
          </>
        ),
      }));
    case 'singlePointsOfFailure':
      return figures.singlePointsOfFailure.elements.map(({ id, lost }) => ({
        key: id,
        name: nameOf(id),
        value: t('comparison.flows', { count: lost }),
      }));
    case 'limits':
      return figures.limits.limits.map(limit => limitPart(t, limit));
    case 'dayTwoEffort':
      return figures.dayTwoEffort.reasons.map(reason => ({
        key: reason,
        name: reason,
        value: '',
      }));
    default:
      return undefined;
  }
}

function bottleneckOf(
  t: TranslateResults,
  figure: Figures['onPremisesBandwidth'],
): Part[] | undefined {
  return (
    figure && [
      ...(figure.bottleneck
        ? [
            {
              key: 'bottleneck',
              name: t('comparison.bottleneck'),
              value: figure.bottleneck,
            },
          ]
        : []),
      ...(figure.tunnelMbps === undefined
        ? []
        : [
            {
              key: 'tunnel',
              name: t('comparison.oneTunnel'),
              value: `${formatNumber(figure.tunnelMbps)} Mbps`,
            },
          ]),
    ]
  );
}

function limitPart(
  t: TranslateResults,
  { limit, used, of, sources }: LimitUse,
): Part {
  return {
    key: limit,
    name: limit,
    value: t('comparison.usedOf', { used, of }),
    detail: <SourceList sources={sources} />,
  };
}
