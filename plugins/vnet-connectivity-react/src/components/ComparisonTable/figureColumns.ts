import type {
  ComparedOption,
  Figures,
  PairLatency,
} from 'backstage-plugin-vnet-connectivity-common';
import type { TranslateResults } from '../../texts/results';
import {
  formatBandwidth,
  formatFigureValue,
  formatNumber,
} from '../FigureDetails/formatFigureValue';

export type FigureKey = keyof Figures;

/** The part of a figure that a cell shows. */
export interface FigureSummary {
  readonly main: string;
  /** An addition in small print. */
  readonly detail?: string;
}

/** A figure of the table. */
export interface FigureColumn {
  readonly key: FigureKey;
  readonly title: string;
  /** Undefined where an option has no such figure. */
  readonly summary: (figures: Figures) => FigureSummary | undefined;
  /** The value that options are sorted by; undefined where it is not known. */
  readonly sortValue: (figures: Figures) => number | undefined;
  /** Absent where neither is better. */
  readonly better?: 'lower' | 'higher';
  /** True if the values of two options stand for the same; otherwise neither is better. Default: true. */
  readonly isComparable?: (a: Figures, b: Figures) => boolean;
}

/** The figures of an option that is not refused. */
export function figuresOf({
  valid,
  figures,
}: ComparedOption): Figures | undefined {
  return valid && isMeasured(figures) ? figures : undefined;
}

function isMeasured(figures: ComparedOption['figures']): figures is Figures {
  return 'latency' in figures;
}

/** The round trip of the pair in the middle, milliseconds; undefined where none is known. */
export function typicalLatency(
  pairs: readonly Pick<PairLatency, 'value'>[],
): number | undefined {
  const known = pairs.flatMap(({ value }) => value ?? []).sort((a, b) => a - b);
  return known[Math.floor((known.length - 1) / 2)];
}

/** A value to sort by: a number, or the upper end of a range. */
function numberOf(value: Figures[FigureKey]): number | undefined {
  const amount = value?.value;
  if (typeof amount === 'number') return amount;
  return typeof amount === 'object' ? amount?.to : undefined;
}

function bandwidth(
  t: TranslateResults,
  figure: Figures['onPremisesBandwidth'],
): FigureSummary | undefined {
  if (!figure) return undefined;
  const { value, bottleneck } = figure;
  if (value === null || typeof value === 'string') {
    return { main: formatFigureValue(t, figure) };
  }
  return {
    main:
      typeof value === 'number'
        ? formatBandwidth(value)
        : t('comparison.range', {
            from: formatBandwidth(value.from),
            to: formatBandwidth(value.to),
          }),
    detail: bottleneck,
  };
}

/**
 * The bandwidth to sort by, megabits per second: the lower end of a range; infinite where only the machines limit it.
 */
function bandwidthToSort(
  figure: Figures['onPremisesBandwidth'],
): number | undefined {
  if (typeof figure?.value === 'string') return Infinity;
  return typeof figure?.value === 'object' ? figure.value?.from : figure?.value;
}

const encryptionKinds = ['ipsec', 'betweenMachines', 'noIpsec'] as const;

/** Place in {@link encryptionKinds}. */
function encryptionRank({
  ipsec,
  betweenMachines,
}: NonNullable<Figures['onPremisesEncryption']>): 0 | 1 | 2 {
  if (ipsec) return 0;
  return betweenMachines ? 1 : 2;
}

function encryption(
  t: TranslateResults,
  figure: Figures['onPremisesEncryption'],
): FigureSummary | undefined {
  return (
    figure && {
      main: t(`comparison.${encryptionKinds[encryptionRank(figure)]}`),
    }
  );
}

const efforts = ['low', 'medium', 'high'] as const;

/** Every figure, in the order of the columns. */
export function figureColumns(t: TranslateResults): readonly FigureColumn[] {
  return [
    {
      key: 'latency',
      title: t('comparison.figure.latency'),
      better: 'lower',
      sortValue: ({ latency }) => numberOf(latency),
      summary: ({ latency }) => {
        const typical = typicalLatency(latency.pairs);
        return {
          main: t('comparison.worst', { value: formatFigureValue(t, latency) }),
          ...(typical === undefined
            ? {}
            : {
                detail: t('comparison.typical', {
                  value: `${formatNumber(typical)} ${latency.unit}`,
                }),
              }),
        };
      },
    },
    {
      key: 'onPremisesLatency',
      title: t('comparison.figure.onPremisesLatency'),
      better: 'lower',
      sortValue: ({ onPremisesLatency }) => numberOf(onPremisesLatency),
      summary: ({ onPremisesLatency: figure }) =>
        figure && {
          main: t('comparison.worst', { value: formatFigureValue(t, figure) }),
        },
    },
    {
      key: 'bandwidth',
      title: t('comparison.figure.bandwidth'),
      better: 'higher',
      sortValue: figures => bandwidthToSort(figures.bandwidth),
      summary: figures => bandwidth(t, figures.bandwidth),
    },
    {
      key: 'onPremisesBandwidth',
      title: t('comparison.figure.onPremisesBandwidth'),
      better: 'higher',
      sortValue: figures => bandwidthToSort(figures.onPremisesBandwidth),
      summary: figures => bandwidth(t, figures.onPremisesBandwidth),
    },
    {
      key: 'encryption',
      title: t('comparison.figure.encryption'),
      sortValue: figures => encryptionRank(figures.encryption),
      summary: figures => encryption(t, figures.encryption),
    },
    {
      key: 'onPremisesEncryption',
      title: t('comparison.figure.onPremisesEncryption'),
      sortValue: ({ onPremisesEncryption: figure }) =>
        figure && encryptionRank(figure),
      summary: figures => encryption(t, figures.onPremisesEncryption),
    },
    {
      key: 'monthlyCost',
      title: t('comparison.figure.monthlyCost'),
      better: 'lower',
      // Charges without a known price are left out of the sum; sums that leave out different charges cannot be
      // compared.
      isComparable: ({ monthlyCost: a }, { monthlyCost: b }) =>
        a.unknown.join('\n') === b.unknown.join('\n'),
      sortValue: ({ monthlyCost }) => numberOf(monthlyCost),
      summary: ({ monthlyCost }) => ({
        main: formatFigureValue(t, { ...monthlyCost, unit: 'USD' }),
        ...(monthlyCost.unknown.length > 0
          ? {
              detail: t('comparison.unknownPrices', {
                count: monthlyCost.unknown.length,
              }),
            }
          : {}),
      }),
    },
    {
      key: 'singlePointsOfFailure',
      title: t('comparison.figure.singlePointsOfFailure'),
      better: 'lower',
      sortValue: ({ singlePointsOfFailure }) => numberOf(singlePointsOfFailure),
      summary: ({ singlePointsOfFailure: { value } }) => ({
        main: typeof value === 'number' ? formatNumber(value) : String(value),
      }),
    },
    {
      key: 'lostFlows',
      title: t('comparison.figure.lostFlows'),
      better: 'lower',
      sortValue: ({ lostFlows }) => numberOf(lostFlows),
      summary: ({ lostFlows }) => ({
        main: formatFigureValue(t, lostFlows),
        detail: t('comparison.inFailures', { count: lostFlows.failures }),
      }),
    },
    {
      key: 'failover',
      title: t('comparison.figure.failover'),
      sortValue: () => undefined,
      summary: ({ failover }) => ({
        main:
          failover.value === null
            ? failover.notes?.[0] ?? formatFigureValue(t, failover)
            : formatFigureValue(t, failover),
      }),
    },
    {
      key: 'setUpTime',
      title: t('comparison.figure.setUpTime'),
      better: 'lower',
      // An option without gateways is created at once.
      sortValue: ({ setUpTime }) =>
        typeof setUpTime.value === 'string' ? 0 : numberOf(setUpTime),
      summary: ({ setUpTime }) => ({
        main: formatFigureValue(t, setUpTime),
        ...(setUpTime.notes?.[0] === undefined
          ? {}
          : { detail: t('comparison.andMore') }),
      }),
    },
    {
      key: 'limits',
      title: t('comparison.figure.limits'),
      better: 'lower',
      sortValue: ({ limits }) => numberOf(limits),
      summary: ({ limits }) => ({
        main: formatFigureValue(t, limits),
        ...(limits.limits.length > 0 ? { detail: limits.limits[0].limit } : {}),
      }),
    },
    {
      key: 'dayTwoEffort',
      title: t('comparison.figure.dayTwoEffort'),
      better: 'lower',
      sortValue: ({ dayTwoEffort }) => numberOf(dayTwoEffort),
      summary: ({ dayTwoEffort }) => {
        const { value } = dayTwoEffort;
        const effort =
          typeof value === 'number' ? efforts[value - 1] : undefined;
        return {
          main: effort
            ? t(`comparison.effort.${effort}`)
            : formatFigureValue(t, dayTwoEffort),
        };
      },
    },
  ];
}
