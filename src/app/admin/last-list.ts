/** The list of accounts that one came from, with its filters and page, so that one gets back to it. */
let address = '/admin/users';

export const leaveFrom = (url: string): void => {
  address = url;
};

export const lastList = (): string => address;
