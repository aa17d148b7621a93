import { checkNetworks } from './check-networks';

jest.setTimeout(120_000);

checkNetworks('5.2.0');
