import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PoolUse } from 'backstage-plugin-vnet-connectivity-common';
import { vnetConnectivityAddressesTranslationRef } from './translation';
import { useTableStyles } from './useTableStyles';

/** The pools with the share of their addresses that somebody has. */
export function PoolTable({ pools }: { readonly pools: readonly PoolUse[] }) {
  const classes = useTableStyles();
  const { t } = useTranslationRef(vnetConnectivityAddressesTranslationRef);
  return (
    <div
      className={classes.scroll}
      role="region"
      aria-label={t('addresses.pools.heading')}
      // It may scroll, which has to be possible with the keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('addresses.pools.name')}</th>
            <th scope="col">{t('addresses.pools.for')}</th>
            <th scope="col">{t('addresses.pools.ranges')}</th>
            <th scope="col">{t('addresses.pools.used')}</th>
            <th scope="col">{t('addresses.pools.free')}</th>
          </tr>
        </thead>
        <tbody>
          {pools.map(({ pool, size, used, free }) => (
            <tr key={pool.name}>
              <th scope="row">{pool.name}</th>
              <td>
                {[pool.environment, ...(pool.locations ?? [])]
                  .filter(Boolean)
                  .join(', ') || t('addresses.pools.anyone')}
              </td>
              <td className={classes.number}>{pool.ranges.join(', ')}</td>
              <td>
                {t('addresses.pools.share', {
                  share: shareOf(used, size),
                  size,
                })}
                <div className={classes.bar} aria-hidden="true">
                  <div style={{ width: `${(100 * used) / size}%` }} />
                </div>
              </td>
              <td className={classes.number}>
                {free ??
                  t('addresses.pools.full', {
                    length: String(pool.prefixLength),
                  })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A share in per cent; a pool of which little is used does not read as empty. */
function shareOf(used: number, size: number): string {
  const share = size === 0 ? 0 : (100 * used) / size;
  if (used > 0 && share < 0.1) return '< 0.1 %';
  return `${Math.round(share * 10) / 10} %`;
}
