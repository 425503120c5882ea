/** What stands in the markup of the buttons of the connections, by its `data-text` key: a test compares the two. */
export const pageLabelsEn = {
  profile: "Profile",
  profiles: "Profiles …",
  check: "Check the connection",
  findServers: "Find local servers",
  copyLink: "Copy link to this setup",
};
