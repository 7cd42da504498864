using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Post;

/// <param name="Adres">Public address of the program for links; from the configuration, never from a request (SEC-36).</param>
/// <param name="Tls">Off only for a mail server on the same machine.</param>
/// <param name="DirectTls">TLS from the first byte instead of STARTTLS; null = only at port 465.</param>
/// <param name="Uitgever">PEM file of an own certificate authority, for a mail server that the world does not know.</param>
public sealed record Postopties(
    string Adres, string Afzender, string? SmtpHost = null, int SmtpPoort = 25, string? Gebruiker = null, string? Wachtwoord = null,
    bool Tls = true, bool? DirectTls = null, string? Uitgever = null);

/// <param name="Id">Of the outgoing row; the Message-ID is made of it, so that a mail that leaves twice is recognised (REL-14).</param>
public sealed record Postbericht(Guid Id, Emailadres Aan, string Onderwerp, string Tekst);

/// <summary>Sends one message now or throws <see cref="PostbodeFout"/>.</summary>
public interface IPostbode
{
    Task VerstuurAsync(Postbericht bericht, CancellationToken ct);

    /// <summary>After a round: a line that was kept open for it may close.</summary>
    Task RondAfAsync(CancellationToken ct) => Task.CompletedTask;
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
