export { WhatIfMatrix as WhatIfPanel } from 'backstage-plugin-vnet-connectivity-react';
