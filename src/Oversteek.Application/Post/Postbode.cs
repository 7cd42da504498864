using System.Net.Mail;
using System.Security.Authentication;

namespace Oversteek.Application.Post;

/// <param name="Adres">Public address of the program for links; from the configuration, never from a request (SEC-36).</param>
public sealed record Postopties(string Adres, string Afzender, string? SmtpHost = null, int SmtpPoort = 25, string? Gebruiker = null, string? Wachtwoord = null, bool Tls = true);

/// <param name="Id">Of the outgoing row; the Message-ID is made of it, so that a mail that leaves twice is recognised (REL-14).</param>
public sealed record Postbericht(Guid Id, string Aan, string Onderwerp, string Tekst);

/// <summary>Sends one message now or throws <see cref="PostbodeFout"/>.</summary>
public interface IPostbode
{
    Task VerstuurAsync(Postbericht bericht, CancellationToken ct);
}

public enum Postfout
{
    /// <summary>The server cannot be reached: waits and costs the message no attempt.</summary>
    Onbereikbaar,

    /// <summary>Refused for now.</summary>
    Tijdelijk,

    /// <summary>Refused for good: this address or this message.</summary>
    Blijvend,
}

/// <param name="code">For the screen and the log; never an address.</param>
public sealed class PostbodeFout(Postfout soort, string code) : Exception(code)
{
    public Postfout Soort { get; } = soort;

    public string Code { get; } = code;
}

/// <summary>Delivers to the mail server of the installation. STARTTLS is asked unless the configuration says otherwise (a server on the same machine).</summary>
public sealed class Smtppostbode(Postopties opties) : IPostbode
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(60);

    public async Task VerstuurAsync(Postbericht bericht, CancellationToken ct)
    {
        using var client = new SmtpClient(opties.SmtpHost, opties.SmtpPoort) { EnableSsl = opties.Tls };
        if (opties.Gebruiker is { Length: > 0 } gebruiker)
            client.Credentials = new System.Net.NetworkCredential(gebruiker, opties.Wachtwoord);
        using var mail = Maak(bericht);
        // The timeout of the client counts only for the call that waits.
        using var grens = CancellationTokenSource.CreateLinkedTokenSource(ct);
        grens.CancelAfter(Geduld);
        try
        {
            await client.SendMailAsync(mail, grens.Token);
        }
        catch (SmtpException fout)
        {
            throw Vertaal(fout);
        }
        catch (AuthenticationException)
        {
            throw new PostbodeFout(Postfout.Onbereikbaar, "SMTP-TLS");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new PostbodeFout(Postfout.Onbereikbaar, "SMTP-TIJD");
        }
    }

    private MailMessage Maak(Postbericht bericht)
    {
        var afzender = new MailAddress(opties.Afzender, "Oversteek");
        var mail = new MailMessage(afzender, new MailAddress(bericht.Aan)) { Subject = bericht.Onderwerp, Body = bericht.Tekst, IsBodyHtml = false };
        mail.Headers.Add("Message-ID", $"<{bericht.Id:N}@{afzender.Host}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }

    private static PostbodeFout Vertaal(SmtpException fout)
    {
        var code = (int)fout.StatusCode;
        return code switch
        {
            < 0 => new PostbodeFout(Postfout.Onbereikbaar, "SMTP-ONBEREIKBAAR"),
            // Closing down, or a log-in that is not right: the fault of the server or the configuration, not of this message.
            421 or 454 or 530 or 534 or 535 or 538 => new PostbodeFout(Postfout.Onbereikbaar, $"SMTP-{code}"),
            >= 500 => new PostbodeFout(Postfout.Blijvend, $"SMTP-{code}"),
            _ => new PostbodeFout(Postfout.Tijdelijk, $"SMTP-{code}"),
        };
    }
}
