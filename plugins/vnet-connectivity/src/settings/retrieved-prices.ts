// Apart, to be loaded when a portal retrieves prices.
export { parseRetrievedPrices } from 'backstage-plugin-vnet-connectivity-common';
