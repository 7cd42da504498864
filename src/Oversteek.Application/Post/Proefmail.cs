using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Post;

/// <summary>A mail with made-up values, to the one who writes its words.</summary>
/// <param name="Proef">Subject and text as they would arrive; nothing in it is of a person.</param>
public sealed record Proefmail(AccountId Account, [property: Geeft("proef")] string Proef) : Bericht;
