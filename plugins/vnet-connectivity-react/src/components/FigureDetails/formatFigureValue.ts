import type { Figure } from 'backstage-plugin-vnet-connectivity-common';
import type { TranslateResults } from '../../texts/results';

/** `1 Gbps` for 1000. @public */
export function formatBandwidth(mbps: number): string {
  return mbps >= 1000 ? `${mbps / 1000} Gbps` : `${mbps} Mbps`;
}

/** A number as people read it: at most one digit behind the point, none above a hundred. */
export function formatNumber(value: number): string {
  return value.toLocaleString('en-US', {
    maximumFractionDigits: Math.abs(value) < 100 ? 1 : 0,
  });
}

/** The value of a figure with its unit, or a text where it is not known, or only in part. */
export function formatFigureValue(
  t: TranslateResults,
  { value, unit, atLeast }: Pick<Figure, 'value' | 'unit' | 'atLeast'>,
): string {
  if (value === null) return t('comparison.notKnown');
  if (typeof value === 'string') return value;
  const amount =
    typeof value === 'number'
      ? formatNumber(value)
      : t('comparison.range', {
          from: formatNumber(value.from),
          to: formatNumber(value.to),
        });
  if (unit === '%') return `${amount}%`;
  const text = unit ? `${amount} ${unit}` : amount;
  return atLeast ? t('comparison.atLeast', { amount: text }) : text;
}
