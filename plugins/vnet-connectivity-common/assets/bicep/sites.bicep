import * as types from 'types.bicep'

@description('The on-premises sites by key. They are connected to the VPN gateways, each to every device of every site.')
param sites { *: types.site }
