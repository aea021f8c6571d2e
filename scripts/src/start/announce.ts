type Running = { url: string; setupUrl?: string | undefined; isDemo: boolean };

/** Says on stdout where the server is and who can sign in. */
export async function announce({ url, setupUrl, isDemo }: Running): Promise<void> {
  console.log(`Sổ Việc chạy ở ${url}`);
  if (setupUrl) console.log(`Chưa có tài khoản nào. Tạo người quản trị ở địa chỉ dùng một lần: ${setupUrl}`);
  if (!isDemo) return;
  const { DEMO_ACCOUNTS } = await import('../demo/accounts.ts');
  const widest = Math.max(...DEMO_ACCOUNTS.map(({ username }) => username.length));
  console.log('\nDữ liệu mẫu, người và việc đều là giả. Tài khoản để thử:\n');
  for (const { username, password, hint } of DEMO_ACCOUNTS) {
    console.log(`    ${username.padEnd(widest)}  ${password}  ${hint}`);
  }
  console.log('');
}
