export { RoutesTable as RoutesPanel } from 'backstage-plugin-vnet-connectivity-react';
