// Node finds the module only by its file's name, its types are published under the folder's.
declare module "selenium-webdriver/remote/index.js" {
  export * from "selenium-webdriver/remote";
}
