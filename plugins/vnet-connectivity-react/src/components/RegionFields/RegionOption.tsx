import type { FoundRegion } from 'backstage-plugin-vnet-connectivity-common';
import { useRegionPickerTexts } from '../../texts/region-picker';

/** A region in a list: its name, and the facts that distinguish it from others. */
export function RegionOption({
  found: { region, at, near },
}: {
  readonly found: FoundRegion;
}) {
  const t = useRegionPickerTexts();
  const { displayName, location, zones, restricted } = region;
  return (
    <span>
      {displayName}{' '}
      <small>
        {[
          location,
          at,
          near &&
            t('regions.near', { place: near.place.name, distance: near.km }),
          zones > 0
            ? t('regions.zones', { count: zones })
            : t('regions.noZones'),
          restricted && t('regions.restricted'),
        ]
          .filter(Boolean)
          .join(', ')}
      </small>
    </span>
  );
}
