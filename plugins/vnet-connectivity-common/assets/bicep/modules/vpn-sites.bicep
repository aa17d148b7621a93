metadata description = 'The sites as the Virtual WAN sees them, with a link for each VPN device.'

import { site, tags as resourceTags } from '../types.bicep'

@description('Name of the network; part of the name of every resource.')
param name string

@description('Azure location of the Virtual WAN.')
param location string

@description('Name of the Virtual WAN.')
param virtualWanName string

@description('The sites by key.')
param sites { *: site }

@description('Tags of the sites.')
param tags resourceTags

resource virtualWan 'Microsoft.Network/virtualWans@2024-07-01' existing = {
  name: virtualWanName
}

resource vpnSites 'Microsoft.Network/vpnSites@2024-07-01' = [
  for site in items(sites): {
    name: 'vst-${name}-${site.key}'
    location: location
    tags: tags
    properties: {
      virtualWan: {
        id: virtualWan.id
      }
      // With BGP the devices announce what is reached at the site.
      addressSpace: empty(filter(items(site.value.?devices ?? {}), device => device.value.?asn == null))
        ? null
        : {
            addressPrefixes: site.value.addressSpace
          }
      vpnSiteLinks: map(items(site.value.?devices ?? {}), device => {
        name: 'device-${device.key}'
        properties: {
          ipAddress: device.value.?ipAddress
          fqdn: device.value.?fqdn
          bgpProperties: device.value.?asn == null
            ? null
            : {
                asn: device.value.?asn
                bgpPeeringAddress: device.value.?bgpPeerAddress
              }
        }
      })
    }
  }
]
