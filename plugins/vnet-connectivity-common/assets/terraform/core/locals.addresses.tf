# What the validation of var.regions looks at.
locals {
  address_spaces = flatten([
    for key, region in var.regions : [
      for range in region.address_space : { region = key, range = range }
    ]
  ])

  subnets = flatten([
    for key, region in var.regions : [
      for name, range in region.subnets : { region = key, name = name, range = range }
    ]
  ])

  # First and last address of each range as numbers, because Terraform has no function for overlaps.
  bounds = {
    for range in toset(concat(local.address_spaces[*].range, local.subnets[*].range)) : range => {
      first = sum([for index, octet in split(".", split("/", range)[0]) : tonumber(octet) * pow(256, 3 - index)])
      last  = sum([for index, octet in split(".", cidrhost(range, -1)) : tonumber(octet) * pow(256, 3 - index)])
    } if can(cidrnetmask(range)) && try(cidrsubnet(range, 0, 0) == range, false)
  }

  malformed_ranges = [
    for item in concat(local.address_spaces, local.subnets) : "${item.region} ${item.range}"
    if !contains(keys(local.bounds), item.range)
  ]

  overlapping_address_spaces = flatten([
    for index, one in local.address_spaces : [
      for other in slice(local.address_spaces, index + 1, length(local.address_spaces)) :
      "${one.region} ${one.range} and ${other.region} ${other.range}"
      if try(local.bounds[one.range].first <= local.bounds[other.range].last && local.bounds[other.range].first <= local.bounds[one.range].last, false)
    ]
  ])

  overlapping_subnets = flatten([
    for index, one in local.subnets : [
      for other in slice(local.subnets, index + 1, length(local.subnets)) :
      "${one.region}/${one.name} and ${other.region}/${other.name}"
      if one.region == other.region && try(local.bounds[one.range].first <= local.bounds[other.range].last && local.bounds[other.range].first <= local.bounds[one.range].last, false)
    ]
  ])

  subnets_outside = [
    for subnet in local.subnets : "${subnet.region}/${subnet.name}"
    if !anytrue([
      for range in var.regions[subnet.region].address_space :
      try(local.bounds[range].first <= local.bounds[subnet.range].first && local.bounds[subnet.range].last <= local.bounds[range].last, true)
    ])
  ]
}
