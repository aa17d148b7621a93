// Apart, to be loaded where a portal has settings.
export { readComparisonSettings } from 'backstage-plugin-vnet-connectivity-common';
