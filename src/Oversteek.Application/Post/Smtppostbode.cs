using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Oversteek.Application.Post;

/// <summary>
/// Delivers to the mail server of the installation: STARTTLS, or TLS from the first byte at port 465, always with a certificate that is
/// checked (B-62). One line serves all messages of a round.
/// </summary>
/// <param name="bevestiging">
/// How long a server may think after it has the whole message. RFC 5321 asks for ten minutes, because whoever hangs up earlier sends again what has
/// arrived (B-72); a row is ours for five.
/// </param>
public sealed class Smtppostbode(Postopties opties, TimeSpan? bevestiging = null) : IPostbode, IAsyncDisposable
{
    /// <summary>The server had the message, or most of it, and did not say what became of it.</summary>
    public const string Onbevestigd = "SMTP-ONBEVESTIGD";

    private static readonly TimeSpan Verbinden = TimeSpan.FromSeconds(20);

    private readonly TimeSpan geduld = bevestiging ?? TimeSpan.FromMinutes(4);

    private readonly SemaphoreSlim beurt = new(1, 1);
    private SmtpClient? lijn;

    public async Task VerstuurAsync(Postbericht bericht, CancellationToken ct)
    {
        using var grens = CancellationTokenSource.CreateLinkedTokenSource(ct);
        grens.CancelAfter(Verbinden);
        using var mail = Maak(bericht);
        await beurt.WaitAsync(ct);
        var onderweg = false;
        try
        {
            lijn = await LijnAsync(grens.Token);
            grens.CancelAfter(geduld);
            await lijn.SendAsync(mail, grens.Token, new Voortgang(() => onderweg = true));
        }
        catch (Exception fout) when (Smtpfout.Vertaal(fout, ct) is { } vertaald)
        {
            throw NaFout(vertaald, onderweg && fout is not SmtpCommandException);
        }
        finally
        {
            beurt.Release();
        }
    }

    public async Task RondAfAsync(CancellationToken ct)
    {
        await beurt.WaitAsync(ct);
        try
        {
            if (lijn is { IsConnected: true })
                await lijn.DisconnectAsync(quit: true, ct);
        }
        catch (Exception fout) when (Smtpfout.Vertaal(fout, ct) is not null)
        {
            // The server was first: the line is gone, and that is what was asked.
        }
        finally
        {
            Verbreek();
            beurt.Release();
        }
    }

    public ValueTask DisposeAsync()
    {
        Verbreek();
        beurt.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The open line when it still lives; a server may have closed it in between.</summary>
    private async Task<SmtpClient> LijnAsync(CancellationToken ct)
    {
        if (lijn is { } open && await LeeftAsync(open, ct))
            return open;
        Verbreek();
        var nieuw = new SmtpClient();
        try
        {
            // As before: a list of withdrawn certificates that cannot be reached would stop all mail.
            nieuw.CheckCertificateRevocation = false;
            nieuw.Timeout = (int)geduld.TotalMilliseconds + 1000;
            if (opties.Uitgever is { Length: > 0 } uitgever)
                nieuw.ServerCertificateValidationCallback = new Eigenuitgever(uitgever).Klopt;
            await nieuw.ConnectAsync(opties.SmtpHost ?? "", opties.SmtpPoort, Soort(), ct);
            if (opties.Gebruiker is { Length: > 0 } gebruiker)
                await nieuw.AuthenticateAsync(gebruiker, opties.Wachtwoord ?? "", ct);
            return nieuw;
        }
        catch
        {
            nieuw.Dispose();
            throw;
        }
    }

    private static async Task<bool> LeeftAsync(SmtpClient client, CancellationToken ct)
    {
        if (!client.IsConnected)
            return false;
        try
        {
            await client.NoOpAsync(ct);
            return true;
        }
        catch (Exception fout) when (Smtpfout.Vertaal(fout, ct) is not null)
        {
            return false;
        }
    }

    /// <summary>A refused message leaves the line as it is; anything else may have broken it.</summary>
    private PostbodeFout NaFout(PostbodeFout fout, bool onbevestigd)
    {
        if (fout.Soort == Postfout.Onbereikbaar)
            Verbreek();
        return onbevestigd ? new PostbodeFout(Postfout.Tijdelijk, Onbevestigd) : fout;
    }

    private void Verbreek()
    {
        lijn?.Dispose();
        lijn = null;
    }

    private SecureSocketOptions Soort() => opties switch
    {
        { Tls: false } => SecureSocketOptions.None,
        { DirectTls: true } or { DirectTls: null, SmtpPoort: 465 } => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    private MimeMessage Maak(Postbericht bericht)
    {
        var afzender = new MailboxAddress("Oversteek", opties.Afzender);
        var mail = new MimeMessage { Subject = bericht.Onderwerp, Body = new TextPart("plain") { Text = bericht.Tekst } };
        mail.From.Add(afzender);
        // An address is what the value object let through, never a name with an address in it (B-35), and all of that can be sent.
        mail.To.Add(new MailboxAddress(name: null, bericht.Aan.Waarde));
        mail.MessageId = $"{bericht.Id:N}@{afzender.Domain}";
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return mail;
    }

    /// <summary>Tells that the message itself, and not only its envelope, left.</summary>
    private sealed class Voortgang(Action begint) : ITransferProgress
    {
        public void Report(long bytesTransferred, long totalSize) => begint();

        public void Report(long bytesTransferred) => begint();
    }
}
