metadata description = 'The connections of the VPN gateway of a virtual hub to the sites.'

import { ipsecPolicy, site } from '../types.bicep'

@description('Name of the network; part of the name of every resource.')
param name string

@description('Key of the region of the hub.')
param region string

@description('Name of the VPN gateway.')
param gatewayName string

@description('The sites by key.')
param sites { *: site }

@description('The IPsec/IKE policy of the connections.')
param policy ipsecPolicy

@description('Pre-shared keys by "<region>/<site>".')
@secure()
param sharedKeys { *: string }

// Virtual WAN knows the groups of 2048 bits by their numbers only.
var hubPolicy = union(policy, {
  dhGroup: replace(policy.dhGroup, '2048', '14')
  pfsGroup: replace(policy.pfsGroup, '2048', '14')
})

resource gateway 'Microsoft.Network/vpnGateways@2024-07-01' existing = {
  name: gatewayName
}

resource vpnSites 'Microsoft.Network/vpnSites@2024-07-01' existing = [
  for site in items(sites): {
    name: 'vst-${name}-${site.key}'
  }
]

// The gateway takes one change at a time.
@batchSize(1)
resource connections 'Microsoft.Network/vpnGateways/vpnConnections@2024-07-01' = [
  for (site, index) in items(sites): {
    parent: gateway
    name: 'vcn-${name}-${region}-${site.key}'
    properties: {
      remoteVpnSite: {
        id: vpnSites[index].id
      }
      vpnLinkConnections: map(items(site.value.?devices ?? {}), device => {
        name: 'device-${device.key}'
        properties: {
          vpnSiteLink: {
            id: resourceId('Microsoft.Network/vpnSites/vpnSiteLinks', 'vst-${name}-${site.key}', 'device-${device.key}')
          }
          vpnConnectionProtocolType: 'IKEv2'
          enableBgp: device.value.?asn != null
          dpdTimeoutSeconds: 45
          ipsecPolicies: [hubPolicy]
          // A connection without a key in sharedKeys stops the deployment before it begins.
          sharedKey: sharedKeys['${region}/${site.key}']
        }
      })
    }
  }
]
