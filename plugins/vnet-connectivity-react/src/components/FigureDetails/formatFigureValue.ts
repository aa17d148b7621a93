import type { Figure } from 'backstage-plugin-vnet-connectivity-common';
import type { Translate } from '../../texts/components';

/** A number as people read it: at most one digit behind the point, none above a hundred. */
export function formatNumber(value: number): string {
  return value.toLocaleString('en-US', {
    maximumFractionDigits: Math.abs(value) < 100 ? 1 : 0,
  });
}

/** The value of a figure with its unit; says where it is not known. */
export function formatFigureValue(
  t: Translate,
  { value, unit }: Pick<Figure, 'value' | 'unit'>,
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
  return unit ? `${amount} ${unit}` : amount;
}
