import { checkNetworks } from './check-networks';

jest.setTimeout(120_000);

checkNetworks('4.80.0');
