import * as types from 'types.bicep'

// It is explicit because Azure's own proposals negotiate IKE with Diffie-Hellman group 2 (1024 bits) and allow SHA1.
// GCMAES256 is also the fastest that the gateways offer.
// https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-compliance-crypto
@description('The one IPsec/IKE policy that the connections offer and accept; both sides must be configured alike.')
param ipsecPolicy types.ipsecPolicy = {
  ikeEncryption: 'AES256'
  ikeIntegrity: 'SHA256'
  dhGroup: 'DHGroup14'
  ipsecEncryption: 'GCMAES256'
  ipsecIntegrity: 'GCMAES256'
  pfsGroup: 'PFS2048'
  saLifeTimeSeconds: 27000
  saDataSizeKilobytes: 102400000
}

@description('The pre-shared key of each connection, by "<region>/<site>", or by "<region>/<region>" in alphabetical order between two regions: 1 to 128 printable ASCII characters other than space, hyphen and tilde. It belongs in the secret store of the pipeline and in no file.')
@secure()
param sharedKeys { *: string }
